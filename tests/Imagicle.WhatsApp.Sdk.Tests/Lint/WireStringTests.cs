using System.Reflection;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>What holds for every open set of strings that goes through JSON.</summary>
public sealed class WireStringTests
{
    public static TheoryData<Type> Wires() => [.. typeof(WhatsAppCloudClient).Assembly.GetExportedTypes().Where(
        type => type.GetInterfaces().Any(it => it.Name == "IWireString`1"))];

    [Theory]
    [MemberData(nameof(Wires))]
    public void WireString_KeepsKnownAndUnknownValues(Type wire)
    {
        var names = wire.GetNestedType("Names")!.GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        names.Should().OnlyHaveUniqueItems().And.NotBeEmpty();
        foreach (var known in wire.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            names.Should().Contain(known.GetValue(null)!.ToString());
        }

        foreach (var name in names.Append("BRAND_NEW"))
        {
            var json = JsonSerializer.Serialize(name);
            var value = JsonSerializer.Deserialize(json, wire)!;
            value.ToString().Should().Be(name);
            JsonSerializer.Serialize(value, wire).Should().Be(json);
        }

        Activator.CreateInstance(wire)!.ToString().Should().BeEmpty("a value that Meta left out has no text");
        wire.GetMethod("GetHashCode")!.Invoke(Activator.CreateInstance(wire), null).Should().NotBeNull();
    }
}
