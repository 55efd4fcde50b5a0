using System.Reflection;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>What holds for every model of what Meta sends.</summary>
public sealed class WireModelLintTests
{
    private static readonly HashSet<Type> Models = Reachable();

    [Fact]
    public void Models_HaveNoBareEnum()
    {
        Models.SelectMany(model => model.GetProperties())
            .Where(property => Plain(property.PropertyType).IsEnum && !WebhookDump.IsOurs(property))
            .Should().BeEmpty("Meta adds values: an enum would lose them or throw");
        Models.Should().Contain(typeof(IncomingOrderItem), "the search goes into lists").And.Contain(typeof(MessagePricing));
    }

    [Fact]
    public void Models_AreSealedOrAbstractRecords()
    {
        Models.Where(model => model.IsClass && !model.IsSealed && !model.IsAbstract).Should().BeEmpty();
    }

    [Fact]
    public void Models_RequireNoProperty()
    {
        Models.SelectMany(model => model.GetProperties())
            .Where(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)))
            .Should().BeEmpty();
    }

    [Fact]
    public void Events_ToString_IsTheKindOnly()
    {
        foreach (var model in Models.Where(model => model.IsAssignableTo(typeof(WhatsAppEvent))))
        {
            model.GetMethod("ToString", Type.EmptyTypes)!.DeclaringType.Should().Be<WhatsAppEvent>(model.Name);
        }
    }

    [Fact]
    public void WireStrings_HaveNamesThatAreTheirValues()
    {
        var wires = typeof(WhatsAppEvent).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.Namespace == typeof(WhatsAppEvent).Namespace && type.GetProperty("Value") is not null);
        foreach (var wire in wires)
        {
            var names = wire.GetNestedType("Names")!.GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
            names.Should().OnlyHaveUniqueItems().And.NotBeEmpty(wire.Name);
            foreach (var known in wire.GetProperties(BindingFlags.Public | BindingFlags.Static))
            {
                names.Should().Contain(known.GetValue(null)!.ToString(), wire.Name);
            }

            Activator.CreateInstance(wire)!.ToString().Should().BeEmpty("a value that Meta left out has no text");
        }
    }

    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        // What a layer above makes of an event holds that layer's own types.
        var open = new Stack<Type>(typeof(WhatsAppEvent).Assembly.GetTypes().Where(
            type => type.IsAssignableTo(typeof(WhatsAppEvent)) && type.Namespace == typeof(WhatsAppEvent).Namespace));
        while (open.TryPop(out var type))
        {
            type = Plain(type);
            if (type.Assembly == typeof(WhatsAppEvent).Assembly && found.Add(type))
            {
                foreach (var property in type
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => !WebhookDump.IsOurs(property)))
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return found;
    }

    private static Type Plain(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[0] : type);
}
