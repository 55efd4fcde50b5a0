using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>What holds for every model of what the Graph API answers.</summary>
public sealed class GraphModelTests
{
    private static readonly Assembly Package = typeof(GraphObject).Assembly;

    private static readonly IReadOnlyList<Type> Models =
        [.. Package.GetTypes().Where(type => type.IsAssignableTo(typeof(GraphObject)) && !type.IsAbstract)];

    public static TheoryData<Type> Contexts() => [.. ContextTypes];

    private static IEnumerable<Type> ContextTypes =>
        Package.GetTypes().Where(type =>
            type.IsAssignableTo(typeof(JsonSerializerContext)) && ApiGroups.Namespaces.Contains(type.Namespace));

    [Fact]
    public void Models_RequireNothingAndCanLackEverything()
    {
        Models.Should().HaveCountGreaterThan(20).And.OnlyContain(model => model.IsSealed);
        var properties = Models.SelectMany(model => model.GetProperties(BindingFlags.Public | BindingFlags.Instance)).ToList();
        properties.Where(property => property.IsDefined(typeof(RequiredMemberAttribute))).Should().BeEmpty();
        properties.Where(property => property.SetMethod is not null && !IsNeeded(property)
                && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            .Should().BeEmpty("Meta leaves out what was not asked for");
        properties.Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).IsEnum)
            .Should().BeEmpty("Meta adds values: an enum would lose them or throw");
    }

    /// <summary>Of what can be created too, the constructor demands what a request has to have.</summary>
    private static bool IsNeeded(PropertyInfo property) => property.DeclaringType!.GetConstructors()
        .Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));

    [Fact]
    public void Models_ToString_IsTheirNameOnly()
    {
        foreach (var model in Models)
        {
            RuntimeHelpers.GetUninitializedObject(model).ToString().Should().Be(model.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Context_ReadsAndWritesAsAllOthers(Type context)
    {
        var options = ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options;

        options.PropertyNamingPolicy.Should().Be(JsonNamingPolicy.SnakeCaseLower);
        options.DefaultIgnoreCondition.Should().Be(JsonIgnoreCondition.WhenWritingNull);
        options.Converters.Select(converter => converter.GetType()).Should().BeEquivalentTo(
        [
            typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientInt32Converter),
            typeof(LenientDoubleConverter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter),
            typeof(LenientTimeConverter),
        ]);
    }

    [Fact]
    public void Models_AnyShapeAnywhere_CostsOnlyItsField()
    {
        string[] shapes = ["null", "1", "-7.5", "1e400", "true", "\"x\"", "\"\"", "\"2023-10-15T14:30:00+0000\"", "[]", "[[1]]", "[null]", "{}", """{"data":7}""", "\"\\ud800\""];
        var read = typeof(GraphModel).GetMethod("Read", BindingFlags.NonPublic | BindingFlags.Static)!;
        var count = 0;
        foreach (var context in ContextTypes.Select(type => (JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!))
        {
            // A request demands what it has to have, and is never read.
            foreach (var model in Models.Where(model => !model.Name.StartsWith("New", StringComparison.Ordinal)))
            {
                if (context.GetTypeInfo(model) is not { } info)
                {
                    continue;
                }

                foreach (var shape in shapes)
                {
                    var names = info.Properties.Where(property => !property.IsExtensionData).Select(property => property.Name);
                    using var json = JsonDocument.Parse(
                        "{" + string.Join(',', names.Append("brand_new").Select(name => $"\"{name}\":{shape}")) + "}");

                    var result = read.MakeGenericMethod(model).Invoke(null, [json.RootElement, info]);

                    result.Should().BeOfType(model, "of {0}", shape);
                    ((GraphObject)result!).AdditionalFields.Should().ContainKey("brand_new");
                    count++;
                }
            }
        }

        count.Should().BeGreaterThan(300);
    }
}
