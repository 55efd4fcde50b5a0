using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>What an account needs to handle webhooks.</summary>
internal static class WebhookHandlingRegistration
{
    internal static void AddTo(IServiceCollection services, string name)
    {
    }
}
