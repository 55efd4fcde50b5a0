namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>An id becomes a part of the address, where <c>..</c> or <c>/</c> would lead elsewhere.</summary>
internal static class MediaIds
{
    /// <exception cref="ArgumentException">Empty, or no id.</exception>
    internal static void Check(string mediaId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaId);
        if (!mediaId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException(
                "A media id has only letters, digits, - and _. For an address there is MediaReference.FromUrl.",
                nameof(mediaId));
        }
    }
}
