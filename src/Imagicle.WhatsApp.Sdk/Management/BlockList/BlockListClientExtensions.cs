using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Short forms of what <see cref="BlockListClient"/> does.</summary>
/// <example>
/// <code>
/// var result = await client.BlockList.BlockAsync("+16505551234", cancellationToken);
/// </code>
/// </example>
public static class BlockListClientExtensions
{
    /// <summary>Blocks one customer.</summary>
    /// <param name="blockList">The group.</param>
    /// <param name="user">By phone number or user id. Only who wrote in the last 24 hours can be blocked.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">A group.</exception>
    /// <exception cref="WhatsAppApiException">It failed as a whole.</exception>
    public static Task<BlockResult> BlockAsync(
        this BlockListClient blockList, Recipient user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blockList);
        return blockList.BlockAsync([user], cancellationToken);
    }

    /// <summary>Unblocks one customer.</summary>
    /// <param name="blockList">The group.</param>
    /// <param name="user">By phone number or user id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">A group.</exception>
    /// <exception cref="WhatsAppApiException">It failed as a whole.</exception>
    public static Task<BlockResult> UnblockAsync(
        this BlockListClient blockList, Recipient user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(blockList);
        return blockList.UnblockAsync([user], cancellationToken);
    }
}
