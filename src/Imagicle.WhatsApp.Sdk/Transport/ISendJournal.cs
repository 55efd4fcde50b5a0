namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Is told how far a send has come, so that after a crash it is known whether it may have arrived.</summary>
internal interface ISendJournal
{
    /// <summary>The request is about to be sent. If this throws, it is not.</summary>
    /// <exception cref="Errors.WhatsAppApiException">It must not be sent any more.</exception>
    ValueTask BeforeSendingAsync(CancellationToken cancellationToken);

    /// <summary>It certainly was not sent, or was refused, and may be tried again after a wait.</summary>
    ValueTask AfterNotSentAsync();
}
