namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What became of each customer who was to be blocked or unblocked.</summary>
/// <example>
/// <code>
/// var result = await client.BlockList.BlockAsync(["+16505551234", Recipient.UserId("US.13491208655302741918")], cancellationToken);
/// if (!result.IsComplete)
/// {
///     Console.WriteLine($"{result.Done.Count} done, {result.Failed.Count} failed.");
/// }
/// </code>
/// </example>
public sealed record BlockResult
{
    /// <summary>Those for whom it worked.</summary>
    public IReadOnlyList<BlockedUser> Done { get; init; } = [];

    /// <summary>Those for whom it did not, and why.</summary>
    public IReadOnlyList<FailedBlock> Failed { get; init; } = [];

    /// <summary>Whether it worked for all.</summary>
    public bool IsComplete => Failed.Count == 0;

    /// <summary>The name of the type only: the values are personal.</summary>
    public override string ToString() => nameof(BlockResult);
}
