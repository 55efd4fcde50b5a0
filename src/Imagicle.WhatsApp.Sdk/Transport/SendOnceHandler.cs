using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// The innermost handler. Turns every failure of a call that may have arrived into a
/// <see cref="WhatsAppApiException"/>, which retry handlers let pass, and answers a repetition with the first outcome.
/// Failures that certainly sent nothing stay what they are, so that a host's handlers may repeat those.
/// </summary>
internal sealed class SendOnceHandler(TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(SendOnceContent.Key, out var once))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (!once.TryBegin())
        {
            throw once.Outcome ?? SendOnceContent.Repeated();
        }

        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!once.CallerToken.IsCancellationRequested)
        {
            if (!once.BodyStarted)
            {
                once.AllowAgain();
                throw;
            }

            throw once.Outcome = GraphFailure.FromException(failure, bodyStarted: true);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var refusal = await GraphFailure.FromResponseAsync(response, time, cancellationToken).ConfigureAwait(false);
            if (refusal.Certainty == SendCertainty.Unknown)
            {
                once.Outcome = refusal;
            }
            else
            {
                once.AllowAgain();
            }

            throw refusal;
        }
    }
}
