using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Hosting;

/// <summary>
/// Ends what is believed about a template as soon as a webhook says that it changed. What the webhook says is not taken
/// over: it may be days old.
/// </summary>
internal sealed class TemplateEventsObserver(TemplateCheck check, Func<WhatsAppOptions> readOptions) : IReadEventObserver
{
    public void Observe(WhatsAppEvent e)
    {
        var (isChange, name) = e switch
        {
            TemplateStatusUpdate update => (true, update.Name),
            TemplateQualityUpdate update => (true, update.Name),
            TemplateComponentsUpdate update => (true, update.Name),
            TemplateCategoryUpdate update => (true, update.Name),
            TemplateCategoryDetection update => (true, update.Name),
            _ => (false, null),
        };
        if (isChange && e.Source.BusinessAccountId == readOptions().BusinessAccountId)
        {
            check.Forget(name);
        }
    }
}
