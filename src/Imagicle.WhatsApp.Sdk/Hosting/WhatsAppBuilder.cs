using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Hosting;

internal sealed class WhatsAppBuilder(IServiceCollection services, string name) : IWhatsAppBuilder
{
    public string Name => name;

    public IServiceCollection Services => services;
}
