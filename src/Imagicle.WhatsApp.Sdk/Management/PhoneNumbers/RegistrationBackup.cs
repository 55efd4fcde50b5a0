namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A backup of the former On-Premises API, to move a number from it.</summary>
/// <param name="Data">The backup.</param>
/// <param name="Password">Its password.</param>
/// <example>
/// <code>
/// var options = new RegistrationOptions { Backup = new RegistrationBackup("the backup", "its password") };
/// await client.PhoneNumbers.RegisterAsync("123456", options, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record RegistrationBackup(string Data, string Password)
{
    /// <summary>The name of the type only: the values are secret.</summary>
    public override string ToString() => nameof(RegistrationBackup);
}
