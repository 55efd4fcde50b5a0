using System.Collections.Concurrent;
using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What proves a webhook genuine, per account, made anew when the account's options change.</summary>
internal sealed class AccountSecrets : IDisposable
{
    private readonly ConcurrentDictionary<string, Secrets> current = new(StringComparer.Ordinal);
    private readonly object refreshing = new();
    private readonly IReadOnlyCollection<string> accounts;
    private readonly IOptionsMonitor<WhatsAppOptions> options;
    private readonly ILogger logger;
    private readonly IDisposable? subscription;

    internal AccountSecrets(
        IReadOnlyCollection<string> accounts, IOptionsMonitor<WhatsAppOptions> options, ILogger logger)
    {
        this.accounts = accounts;
        this.options = options;
        this.logger = logger;
        subscription = options.OnChange((_, name) => Refresh(name ?? Options.DefaultName));
    }

    public void Dispose() => subscription?.Dispose();

    internal Secrets Of(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return current.TryGetValue(account, out var secrets) ? secrets : Add(account);
    }

    private Secrets Add(string account)
    {
        if (!accounts.Contains(account))
        {
            throw new ArgumentException($"There is no WhatsApp account named '{account}'.", nameof(account));
        }

        lock (refreshing)
        {
            return current.GetOrAdd(account, name => Secrets.From(options.Get(name)));
        }
    }

    // Reads the options again inside the lock: of two changes at once, the later one must win.
    private void Refresh(string account)
    {
        lock (refreshing)
        {
            if (!current.ContainsKey(account))
            {
                return;
            }

            try
            {
                current[account] = Secrets.From(options.Get(account));
            }
            catch (Exception exception) when (exception is ArgumentException or OptionsValidationException)
            {
                logger.SecretsKept(account);
            }
        }
    }

    internal sealed record Secrets(WebhookSignature Signature, string VerifyToken)
    {
        /// <exception cref="ArgumentException">A secret or the verify token is empty.</exception>
        internal static Secrets From(WhatsAppOptions options)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(options.VerifyToken);
            return new Secrets(
                new WebhookSignature([options.AppSecret, .. options.AdditionalAppSecrets]), options.VerifyToken);
        }

        /// <summary>The type only: a record would print the token.</summary>
        public override string ToString() => nameof(Secrets);
    }
}
