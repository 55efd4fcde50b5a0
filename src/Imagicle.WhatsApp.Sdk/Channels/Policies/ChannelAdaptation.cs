using System.Diagnostics.CodeAnalysis;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A message after the policy: as it was, changed, or refused. <c>default</c> is a refusal.</summary>
internal readonly record struct ChannelAdaptation(ChannelDecision Decision, OutgoingMessage? Message)
{
    [MemberNotNullWhen(true, nameof(Message))]
    internal bool IsAllowed => Message is not null;
}
