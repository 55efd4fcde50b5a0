using BenchmarkDotNet.Running;
using Imagicle.WhatsApp.Sdk.Benchmarks;

// dotnet run -c Release -- ratios [reading|sending|signature]   a minute, one line per ratio with its bar, exit 1 if one falls short
// dotnet run -c Release -- --filter '*'                  BenchmarkDotNet
// dotnet run -c Release -- emulator [seconds]            how many messages a second the emulator takes, exit 1 below 1,000
if (args is ["emulator", ..])
{
    return await EmulatorLoad.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20);
}

if (args is ["ratios", ..])
{
    return RatioRun.Run(args.Length > 1 ? args[1] : null);
}

BenchmarkSwitcher.FromAssembly(typeof(RatioRun).Assembly).Run(args);
return 0;
