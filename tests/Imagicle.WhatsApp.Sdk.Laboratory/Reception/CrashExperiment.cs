namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// A host under load is killed with SIGKILL, at named points and at random, and started again on the same file; the
/// sender repeats what was not answered 200. In the end each event has to be handled. Effects in the store's transaction
/// are there exactly once. Other effects happen at least once: what ran twice because the process died between a
/// handler and its mark is counted, and carries the same idempotency key each time.
/// </summary>
internal static class CrashExperiment
{
    private const int TransactOneIn = 4;

    private static readonly DeathPoint[] Points = Enum.GetValues<DeathPoint>();

    internal static async Task RunAsync(Run run)
    {
        var folder = Directory.CreateTempSubdirectory("laboratory-crash-");
        try
        {
            await KillAsync(run, folder);
            await ShowLossAsync(run, folder);
            await FullDisk.RunAsync(run, folder);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task KillAsync(Run run, DirectoryInfo folder)
    {
        var kills = run.IsLong ? 200 : 10;
        var least = run.IsLong ? 1_000_000 : 20_000;
        var settings = new HostSettings
        {
            Database = Path.Combine(folder.FullName, "store.db"),
            Ledger = Path.Combine(folder.FullName, "ledger"),
            Delay = 2,
            TransactOneIn = TransactOneIn,
        };
        var random = new Random(run.Seed);
        using var traffic = new Traffic(run.Seed);
        var isOver = false;
        var sending = traffic.SendAsync(() => Volatile.Read(ref isOver) && traffic.Events >= least);
        for (var kill = 0; kill < kills; kill++)
        {
            // "None" is the random kill from outside, wherever the host is at that moment.
            settings.DieAt = Points[kill % Points.Length];
            settings.DieAfter = 1 + random.Next(least / kills / 4);
            await using var host = await HostProcess.StartMortalAsync(settings);
            if (host is null)
            {
                continue;
            }

            traffic.Arrive(host.Address);
            if (settings.DieAt == DeathPoint.None)
            {
                await Task.Delay(random.Next(100, 1000));
                await host.KillAsync();
            }
            else if (!await host.ExitsWithinAsync(TimeSpan.FromSeconds(60)))
            {
                run.FallShort($"the host never came {settings.DieAfter} times to {settings.DieAt}");
            }

            traffic.Leave();
        }

        Volatile.Write(ref isOver, true);
        settings.DieAt = DeathPoint.None;
        await using var last = await HostProcess.StartAsync(settings);
        traffic.Arrive(last.Address);
        await sending;
        await last.IdleAsync();
        await last.StopAsync();

        var review = new LedgerReview(settings.Ledger);
        var effects = TransactedEffects.Read(settings.Database);
        var transacted = effects.Distinct().Count();
        var expected = (traffic.Events + TransactOneIn - 1) / TransactOneIn;
        Run.Figure("kills", $"{kills}, {traffic.Failed} requests died with the host, {traffic.Refused} refused, {traffic.Accepted:N0} accepted");
        Run.Figure("events", $"{traffic.Events:N0}, handled {review.Distinct:N0}, lost {review.LostOf(traffic.Events)}");
        Run.Figure("effects in the store's transaction", $"{effects.Count:N0} of {expected:N0}, doubled {effects.Count - transacted}");
        Run.Figure("effects outside", $"run again after a kill {review.Repeated}, with another idempotency key {review.WrongKeys}");
        run.Require(review.LostOf(traffic.Events) == 0, "events that were answered 200 were not handled");
        run.Require(transacted == expected, $"{expected - transacted} effects in the store's transaction were lost");
        run.Require(effects.Count == transacted, "effects in the store's transaction were doubled");
        run.Require(review.WrongKeys == 0 && review.SharedKeys == 0, "idempotency keys changed or were shared");
        run.Require(review.OutOfOrder == 0, $"{review.OutOfOrder} events were out of order");
        run.Require(
            review.Repeated <= kills * Traffic.Conversations, "more was run again than one event per conversation and kill");
    }

    /// <summary>The same kill with the inbox in memory, which promises nothing of the kind: the loss must be seen.</summary>
    private static async Task ShowLossAsync(Run run, DirectoryInfo folder)
    {
        var settings = new HostSettings
        {
            Ledger = Path.Combine(folder.FullName, "ledger-memory"),
            Delay = 20,
            DieAt = DeathPoint.DuringHandling,
            DieAfter = 500,
        };
        using var traffic = new Traffic(run.Seed);
        var isOver = false;
        var sending = traffic.SendAsync(() => Volatile.Read(ref isOver));
        await using (var host = await HostProcess.StartAsync(settings))
        {
            traffic.Arrive(host.Address);
            await host.ExitedAsync();
            traffic.Leave();
        }

        Volatile.Write(ref isOver, true);
        settings.DieAt = DeathPoint.None;
        await using var last = await HostProcess.StartAsync(settings);
        traffic.Arrive(last.Address);
        await sending;
        await last.IdleAsync();
        await last.StopAsync();
        var lost = new LedgerReview(settings.Ledger).LostOf(traffic.Events);
        Run.Figure("the inbox in memory, for comparison", $"1 kill, {lost} of {traffic.Events:N0} events lost, as documented");
        run.Require(lost > 0, "the experiment does not see what the inbox in memory loses");
    }
}
