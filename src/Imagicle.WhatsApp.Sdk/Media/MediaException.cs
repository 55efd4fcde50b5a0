namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// The SDK refused a file or an address. The message names the limit or rule, never an address: those hold secrets.
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     await client.Media.UploadFileAsync("photo.jpg", cancellationToken: cancellationToken);
/// }
/// catch (MediaException e) when (e.Problem == MediaProblem.TooLarge)
/// {
///     await client.Media.UploadFileAsync("photo-small.jpg", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public sealed class MediaException : Exception
{
    /// <summary>A refusal; tests of a host make one too.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="message">What exactly, without addresses.</param>
    public MediaException(MediaProblem problem, string message)
        : base(message) => Problem = problem;

    /// <summary>Why.</summary>
    public MediaProblem Problem { get; }
}
