namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>One run of an experiment: its size, its randomness, its figures.</summary>
internal sealed class Run(bool isLong, int seed)
{
    private readonly List<string> shortfalls = [];

    internal bool IsLong => isLong;

    /// <summary>Repeats a run when given with <c>--seed</c>.</summary>
    internal int Seed => seed;

    internal IReadOnlyList<string> Shortfalls
    {
        get
        {
            lock (shortfalls)
            {
                return [.. shortfalls];
            }
        }
    }

    internal static void Figure(string name, FormattableString value) =>
        Console.WriteLine($"  {name}: {FormattableString.Invariant(value)}");

    internal void FallShort(string what)
    {
        lock (shortfalls)
        {
            shortfalls.Add(what);
        }
    }

    internal void Require(bool holds, string what)
    {
        if (!holds)
        {
            FallShort(what);
        }
    }

    /// <summary>The randomness of one numbered part, the same for the same seed.</summary>
    internal Random RandomOf(int part) => new(unchecked((Seed * 1_000_003) + part)); // HashCode differs per process

    /// <summary>Runs a numbered piece of work on all cores, each number with its own reproducible randomness.</summary>
    internal void Parallel(int count, Action<int, Random> body)
    {
        const int Block = 1000;
        System.Threading.Tasks.Parallel.For(0, (count + Block - 1) / Block, block =>
        {
            var random = RandomOf(block);
            for (var i = block * Block; i < Math.Min(count, (block + 1) * Block); i++)
            {
                body(i, random);
            }
        });
    }
}
