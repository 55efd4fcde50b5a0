namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// What a failed call says about the message. Meta has no idempotency key, so only this tells whether sending again
/// can reach the customer twice.
/// </summary>
/// <example>
/// <code>
/// var mayHaveArrived = false;
/// try
/// {
///     await client.Messages.SendTextAsync(to, "Your parcel has arrived.", cancellationToken: cancellationToken);
/// }
/// catch (WhatsAppApiException e)
/// {
///     mayHaveArrived = e.Certainty == SendCertainty.Unknown; // then wait for a status before you send it again
/// }
/// </code>
/// </example>
public enum SendCertainty
{
    /// <summary>
    /// Meta may have accepted it: the connection failed after the request was on its way, time ran out, or Meta
    /// failed inside. Look for a status webhook with your <c>CallbackData</c> before you send it again.
    /// </summary>
    Unknown,

    /// <summary>It never left: no connection, or a refusal by this SDK. Sending again cannot double it.</summary>
    NotSent,

    /// <summary>Meta answered and refused it: no message, no charge. Sending again cannot double it.</summary>
    Refused,
}
