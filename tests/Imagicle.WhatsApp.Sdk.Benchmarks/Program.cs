using BenchmarkDotNet.Running;
using Imagicle.WhatsApp.Sdk.Benchmarks;

// dotnet run -c Release -- ratios [policy|reading|sending|signature]   a minute, one line per ratio with its bar, exit 1 if one falls short
// dotnet run -c Release -- --filter '*'                  BenchmarkDotNet
if (args is ["ratios", ..])
{
    return RatioRun.Run(args.Length > 1 ? args[1] : null);
}

BenchmarkSwitcher.FromAssembly(typeof(RatioRun).Assembly).Run(args);
return 0;
