namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>An Android app that may get one-time passwords.</summary>
/// <example>
/// <code>
/// var app = new OneTimePasswordApp("com.example.shop", "K8a/AINcGX7");
/// </code>
/// </example>
/// <param name="PackageName">The app's package.</param>
/// <param name="SignatureHash">The hash of its signing key; 11 characters.</param>
public sealed record OneTimePasswordApp(string PackageName, string SignatureHash)
{}
