namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>What many hosts have: three attempts, whatever went wrong.</summary>
internal sealed class NaiveRetryHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode || attempt == 3)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (Exception) when (attempt < 3)
            {
                // once more
            }
        }
    }
}
