namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Several workers with handlers that take their time, fail now and then and are tried again, and with SQLite a process
/// that is killed halfway: the events of a conversation start and end one after the other, in the order of acceptance.
/// </summary>
internal static class OrderExperiment
{
    internal static async Task RunAsync(Run run)
    {
        var folder = Directory.CreateTempSubdirectory("laboratory-order-");
        try
        {
            await RunAsync(run, "memory", folder, database: "", kills: 0);
            await RunAsync(run, "SQLite", folder, Path.Combine(folder.FullName, "store.db"), kills: run.IsLong ? 10 : 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(Run run, string name, DirectoryInfo folder, string database, int kills)
    {
        var least = run.IsLong ? 1_000_000 : 20_000;
        var settings = new HostSettings
        {
            Database = database,
            Ledger = Path.Combine(folder.FullName, $"ledger-{name}"),
            Delay = 3,
            FailOneIn = 100,
        };
        using var traffic = new Traffic(run.Seed);
        var sending = traffic.SendAsync(() => traffic.Events >= least);
        var host = await HostProcess.StartAsync(settings);
        try
        {
            for (var kill = 1; kill <= kills; kill++)
            {
                traffic.Arrive(host.Address);
                while (traffic.Events < (long)least * kill / (kills + 1))
                {
                    await Task.Delay(10);
                }

                await host.KillAsync();
                traffic.Leave();
                await host.DisposeAsync();
                host = await HostProcess.StartAsync(settings);
            }

            traffic.Arrive(host.Address);
            await sending;
            await host.IdleAsync();
            await host.StopAsync();
        }
        finally
        {
            await host.DisposeAsync();
        }

        var review = new LedgerReview(settings.Ledger);
        var lost = review.LostOf(traffic.Events);
        Run.Figure(
            name,
            $"{traffic.Events:N0} events in {Traffic.Conversations} conversations, {kills} kills, out of order {review.OutOfOrder}, lost {lost}, run again {review.Repeated}");
        run.Require(review.OutOfOrder == 0, $"{name}: {review.OutOfOrder} events were out of order");
        run.Require(lost == 0, $"{name}: {lost} events were lost");
    }
}
