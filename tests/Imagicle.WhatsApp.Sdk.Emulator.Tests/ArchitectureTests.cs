using System.Reflection;
using System.Reflection.Emit;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>A shared reader or writer would hide its own mistakes: the emulator has its own.</summary>
public class ArchitectureTests
{
    [Fact]
    public void Emulator_UsesNoneOfTheSdksReadersAndWriters()
    {
        var emulator = typeof(WhatsAppEmulator).Assembly;
        var sdk = typeof(WhatsAppOptions).Assembly;

        var used = TypesUsedBy(emulator).Where(type => type.Assembly == sdk).Distinct().ToList();

        used.Should().Contain(typeof(Messages.MessageValidator)).And.Contain(typeof(Messages.TextMessage), "or this test sees nothing");
        used.Where(type => !IsShared(type)).Should().BeEmpty();
        sdk.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>()
            .Should().NotContain(attribute => attribute.AssemblyName.Contains("Emulator"));
    }

    /// <summary>Models, limits and settings; nothing that turns them into JSON or back, and no client.</summary>
    private static bool IsShared(Type type) =>
        type.Namespace is "Imagicle.WhatsApp.Sdk.Messages" or "Imagicle.WhatsApp.Sdk.Contacts"
            ? type.IsPublic || type.IsNestedPublic ? type != typeof(Messages.MessagesClient) : false
            : type == typeof(WhatsAppOptions) || type == typeof(MessageType) || type == typeof(MessageType.Names)
                || type == typeof(Errors.WhatsAppError);

    private static IEnumerable<Type> TypesUsedBy(Assembly assembly)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var type in assembly.GetTypes())
        {
            foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
            {
                foreach (var member in MembersIn(method))
                {
                    yield return member as Type ?? member.DeclaringType ?? typeof(object);
                }
            }
        }
    }

    /// <summary>Whatever the code of a method names: types, methods, fields.</summary>
    private static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var at = 0;
        while (at < code.Length)
        {
            int value = code[at++];
            var opcode = value == 0xFE ? OpCodesByValue[(short)(0xFE00 | code[at++])] : OpCodesByValue[(short)value];
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                if (member is not null)
                {
                    yield return member;
                }
            }

            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(opcode => opcode.Value);
}
