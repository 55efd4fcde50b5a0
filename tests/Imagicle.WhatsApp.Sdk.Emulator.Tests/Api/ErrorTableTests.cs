using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Api;

/// <summary>Every refusal of the emulator has the HTTP status that Meta's table has for its code.</summary>
public partial class ErrorTableTests
{
    [Fact]
    public void Refusals_HaveMetasStatusAndForm()
    {
        var table = ReadTable();
        var refusals = typeof(Refusal).GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType == typeof(GraphErrorException))
            .Select(method => (method.Name, Error: (GraphErrorException)method.Invoke(null, [.. method.GetParameters().Select(Argument)])!))
            .ToList();

        refusals.Should().HaveCountGreaterThan(30);
        foreach (var (name, error) in refusals)
        {
            var json = error.ToJson()["error"]!;
            json["code"]!.GetValue<int>().Should().Be(error.Code);
            json["message"]!.ToString().Should().NotBeEmpty();
            json["type"]!.ToString().Should().EndWith("Exception");
            json["fbtrace_id"]!.ToString().Should().NotBeEmpty();
            if (table.TryGetValue(error.Code, out var status))
            {
                error.Status.Should().Be(status, "of {0}, {1}", name, error.Code);
            }
        }

        if (table.Count > 0)
        {
            refusals.Select(refusal => refusal.Error.Code).Where(table.ContainsKey).Distinct().Should().HaveCountGreaterThan(20);
        }
    }

    private static object Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(IEnumerable<string>) => new[] { "x" },
        var type when type == typeof(IReadOnlyList<MessageProblem>) => new[] { new MessageProblem("text.body", "x") },
        _ => 1,
    };

    /// <summary>Empty where the reference does not lie beside the repository.</summary>
    private static Dictionary<int, int> ReadTable()
    {
        var file = Path.Combine(RepositoryRoot.Reference, "meta-cloud-api.md");
        return File.Exists(file)
            ? File.ReadLines(file).Select(line => Row().Match(line)).Where(row => row.Success)
                .Select(row => (Code: Number(row, 1), Status: Number(row, 2)))
                .DistinctBy(row => row.Code).ToDictionary(row => row.Code, row => row.Status)
            : [];
    }

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\d+) \| (\d{3}) \|")]
    private static partial Regex Row();
}
