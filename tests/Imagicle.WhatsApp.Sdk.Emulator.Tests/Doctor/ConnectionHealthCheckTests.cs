using Imagicle.WhatsApp.Sdk.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Doctor;

public class ConnectionHealthCheckTests
{
    [Fact]
    public async Task Check_ManyProbes_AskMetaOnceUntilTheResultIsOld()
    {
        var time = new FakeTimeProvider();
        var doctor = new CountingDoctor();
        await using var services = Services(time, doctor, health => health.AddWhatsAppConnection(keepFor: TimeSpan.FromMinutes(5)));
        var health = services.GetRequiredService<HealthCheckService>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => health.CheckHealthAsync()));
        doctor.Checks.Should().Be(1);
        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        await health.CheckHealthAsync();
        doctor.Checks.Should().Be(1);
        time.Advance(TimeSpan.FromTicks(1));
        await health.CheckHealthAsync();
        doctor.Checks.Should().Be(2);
    }

    [Theory]
    [InlineData(ConnectionOutcome.Ok, HealthStatus.Healthy)]
    [InlineData(ConnectionOutcome.Warning, HealthStatus.Degraded)]
    [InlineData(ConnectionOutcome.Failed, HealthStatus.Unhealthy)]
    public async Task Check_Outcome_BecomesAStatus(ConnectionOutcome outcome, HealthStatus status)
    {
        var doctor = new CountingDoctor { Outcome = outcome };
        await using var services = Services(TimeProvider.System, doctor, health => health.AddWhatsAppConnection());

        var entry = (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["whatsapp-connection"];

        entry.Status.Should().Be(status);
        entry.Data.Should().Contain("Quality", outcome.ToString()).And.Contain("Health", "Skipped");
        (entry.Description ?? "").Contains("It is so.", StringComparison.Ordinal).Should().Be(outcome != ConnectionOutcome.Ok);
    }

    [Fact]
    public async Task Check_AgainstTheEmulator_SaysWhatIsWrong()
    {
        await using var bed = await DoctorBed.StartAsync(services => services.AddHealthChecks().AddWhatsAppConnection());
        bed.Account.IsAppSubscribed = false;

        var report = await bed.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        report.Status.Should().Be(HealthStatus.Unhealthy);
        report.Entries["whatsapp-connection"].Description.Should().StartWith("AppSubscription: No app is subscribed");
    }

    [Fact]
    public void Add_ResultsKeptTooShortly_Throws()
    {
        var add = () => new ServiceCollection().AddHealthChecks().AddWhatsAppConnection(keepFor: TimeSpan.FromSeconds(59));

        add.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static ServiceProvider Services(TimeProvider time, ConnectionDoctor doctor, Action<IHealthChecksBuilder> add)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddKeyedSingleton("", doctor);
        add(services.AddHealthChecks());
        return services.BuildServiceProvider();
    }

    private sealed class CountingDoctor : ConnectionDoctor
    {
        private int checks;

        internal int Checks => checks;

        internal ConnectionOutcome Outcome { get; init; } = ConnectionOutcome.Ok;

        public override async Task<ConnectionReport> CheckAsync(
            ConnectionCheckOptions? options = null, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref checks);
            await Task.Yield();
            return new([new(ConnectionStep.Quality, Outcome, "It is so.")]);
        }
    }
}
