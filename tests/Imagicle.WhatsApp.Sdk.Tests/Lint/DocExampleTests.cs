using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>Every public type to call or to implement shows how it is used, with code that compiles.</summary>
public sealed class DocExampleTests
{
    /// <summary>What stands before every example; namespaces of the package are added.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Imagicle.WhatsApp.Sdk;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    /// <summary>The variables that an example finds.</summary>
    private const string Parameters = """
        WhatsAppCloudClient client, WhatsAppChannel channel, IServiceCollection services, IWhatsAppBuilder whatsApp,
        IReadOnlyList<WhatsAppEvent> events, Recipient to, CancellationToken cancellationToken
        """;

    private static readonly Assembly Package = typeof(WhatsAppCloudClient).Assembly;

    private static readonly IReadOnlyList<(string Member, string Code)> Examples = ReadExamples();

    [Fact]
    public void PublicTypesWithMethods_HaveAnExample()
    {
        var described = Examples.Select(example => example.Member).ToHashSet();

        Package.GetExportedTypes()
            .Where(type => !type.IsNested && HasMethods(type) && !described.Contains("T:" + type.FullName!.Replace('+', '.')))
            .Select(type => type.FullName)
            .Should().BeEmpty("each shows how it is used, in <example><code>");
    }

    // Records and structs, enums and exceptions have one where it teaches something.
    private static bool HasMethods(Type type) =>
        !type.IsValueType && !type.IsAssignableTo(typeof(Exception)) && type.GetMethod("<Clone>$") is null
        && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Any(method => !method.IsSpecialName && method.Name != nameof(ToString));

    [Fact]
    public void Examples_Compile()
    {
        var trees = Examples.Select(ToTree).Append(CSharpSyntaxTree.ParseText(
            Usings + string.Concat(PackageNamespaces().Select(name => $"\nglobal using {name};"))));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Examples", trees, references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var errors = compilation.GetDiagnostics()
            .Where(problem => problem.Severity == DiagnosticSeverity.Error)
            .Select(problem => $"{problem.Location.SourceTree?.FilePath}: {problem.GetMessage()}");

        Examples.Should().NotBeEmpty();
        errors.Should().BeEmpty();
    }

    /// <summary>Statements go into a method, types beside it; each example is a namespace of its own.</summary>
    private static SyntaxTree ToTree((string Member, string Code) example, int index)
    {
        var root = CSharpSyntaxTree.ParseText(example.Code).GetCompilationUnitRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>();
        var types = root.Members.Where(member => member is not GlobalStatementSyntax);
        return CSharpSyntaxTree.ParseText(
            $$"""
            {{root.Usings}}
            namespace Example{{index}}
            {
                {{string.Concat(types.Select(type => type.ToFullString()))}}

                internal static class Example
                {
                    internal static async Task RunAsync({{Parameters}})
                    {
                        await Task.Yield();
                        {{string.Concat(statements.Select(statement => statement.ToFullString()))}}
                    }
                }
            }
            """,
            path: example.Member);
    }

    private static List<(string Member, string Code)> ReadExamples() =>
    [
        .. XDocument.Load(Path.ChangeExtension(Package.Location, ".xml"))
            .Descendants("member")
            .SelectMany(
                member => member.Elements("example").Elements("code"),
                (member, code) => (member.Attribute("name")!.Value, code.Value)),
    ];

    private static IEnumerable<string> PackageNamespaces() =>
        Package.GetExportedTypes().Select(type => type.Namespace!).Distinct().Where(name => name.StartsWith("Imagicle.", StringComparison.Ordinal));
}
