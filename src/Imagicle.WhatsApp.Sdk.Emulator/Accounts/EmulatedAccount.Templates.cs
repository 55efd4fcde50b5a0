namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <content>What happens to the account's templates.</content>
public sealed partial class EmulatedAccount
{
    /// <summary>Counts a template as approved, or replaces the one of the same name and language; no webhook.</summary>
    /// <param name="template">The template.</param>
    public void Approve(EmulatedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        lock (Gate)
        {
            Templates.Approve(template);
        }
    }

    /// <summary>Where a template is: such as <c>APPROVED</c>, <c>PENDING</c> or <c>PAUSED</c>.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Null when there is none.</returns>
    public string? TemplateStatus(string name, string language)
    {
        lock (Gate)
        {
            return Templates.Find(name, language)?.Status;
        }
    }

    /// <summary>Meta approves a template, and tells so by webhook.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public Task ApproveAsync(string name, string language) =>
        ChangeStatus(name, language, "APPROVED", "NONE");

    /// <summary>Meta rejects a template, and tells so by webhook.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">Its language.</param>
    /// <param name="reason">
    /// Such as <c>INVALID_FORMAT</c>, <c>ABUSIVE_CONTENT</c>, <c>INCORRECT_CATEGORY</c>, <c>PROMOTIONAL</c> or
    /// <c>SCAM</c>.
    /// </param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public Task RejectAsync(string name, string language, string reason = "INVALID_FORMAT") =>
        ChangeStatus(name, language, "REJECTED", reason);

    /// <summary>
    /// Meta pauses a template for low quality, and tells so by webhook; sends are refused with error 132015.
    /// </summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public Task PauseAsync(string name, string language) => ChangeStatus(name, language, "PAUSED", "NONE");

    /// <summary>
    /// Meta disables a template for good, and tells so by webhook; sends are refused with error 132016.
    /// </summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public Task DisableAsync(string name, string language) => ChangeStatus(name, language, "DISABLED", "NONE");

    /// <summary>Meta rates a template, and tells so by webhook.</summary>
    /// <param name="name">The template's name.</param>
    /// <param name="language">Its language.</param>
    /// <param name="quality"><c>GREEN</c>, <c>YELLOW</c>, <c>RED</c> or <c>UNKNOWN</c>.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    /// <exception cref="InvalidOperationException">There is no such template.</exception>
    public Task RateAsync(string name, string language, string quality)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(quality);
        lock (Gate)
        {
            var template = Find(name, language);
            var previous = template.Quality;
            template.Quality = quality;
            return Notify("message_template_quality_update", TemplateWebhook.Quality(template, previous));
        }
    }

    private Task ChangeStatus(string name, string language, string status, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        lock (Gate)
        {
            var template = Find(name, language);
            template.Status = status;
            template.RejectedReason = reason;
            return Notify("message_template_status_update", TemplateWebhook.Status(template));
        }
    }

    private StoredTemplate Find(string name, string language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        return Templates.Find(name, language)
            ?? throw new InvalidOperationException($"There is no template {name} in {language}.");
    }
}
