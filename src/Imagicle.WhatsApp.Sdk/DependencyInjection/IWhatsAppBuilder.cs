using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk;

/// <summary>Returned by <c>AddWhatsApp</c>: adds handlers and other parts to one account.</summary>
public interface IWhatsAppBuilder
{
    /// <summary>The account's name; empty for the unnamed one.</summary>
    string Name { get; }

    /// <summary>The services being configured.</summary>
    IServiceCollection Services { get; }
}
