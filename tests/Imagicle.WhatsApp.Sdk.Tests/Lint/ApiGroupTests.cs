using System.Reflection;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>Every group of the client looks the same.</summary>
public sealed class ApiGroupTests
{
    public static TheoryData<Type> Clients() => [.. ApiGroups.Clients];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Group_IsAVirtualPropertyOfTheClient(Type group) =>
        typeof(WhatsAppCloudClient).GetProperties().Should().ContainSingle(property => property.PropertyType == group)
            .Which.GetMethod!.Should().Match<MethodInfo>(getter => getter.IsVirtual && !getter.IsFinal);

    [Theory]
    [MemberData(nameof(Clients))]
    public void Group_CanBeReplacedByATestDouble(Type group)
    {
        group.IsSealed.Should().BeFalse();
        group.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .Should().Contain(constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);
        group.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsVirtual || method.IsFinal).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Group_OfATestDouble_NamesWhatIsMissing(Type group)
    {
        var property = typeof(WhatsAppCloudClient).GetProperties().Single(property => property.PropertyType == group);

        var read = () => property.GetValue(new Double());

        read.Should().Throw<TargetInvocationException>().WithInnerException<NotSupportedException>()
            .WithMessage($"*{property.Name}*");
    }

    [Fact]
    public void AsynchronousCalls_EndInACancellationToken()
    {
        var calls = ApiGroups.Clients.Concat(ApiGroups.PublicTypes)
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(IsAsynchronous)
            .ToList();

        calls.Should().HaveCountGreaterThan(10);
        calls.Where(call => !call.Name.EndsWith("Async", StringComparison.Ordinal)).Should().BeEmpty();
        calls.Where(call => call.GetParameters().LastOrDefault() is not { HasDefaultValue: true, Name: "cancellationToken" } last
            || last.ParameterType != typeof(CancellationToken)).Should().BeEmpty();
    }

    private static bool IsAsynchronous(MethodInfo method) => method.ReturnType is var type
        && (type == typeof(Task) || type == typeof(ValueTask)
            || (type.IsGenericType && type.GetGenericTypeDefinition() is var generic
                && (generic == typeof(Task<>) || generic == typeof(ValueTask<>) || generic == typeof(IAsyncEnumerable<>))));

    private sealed class Double : WhatsAppCloudClient;
}
