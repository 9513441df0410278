using System.Reflection;
using System.Reflection.Emit;

namespace FunQuail.Architecture.Tests;

/// <summary>
/// What a type mentions: in its signatures, its attributes, and the bodies of its methods, which are read as IL (ECMA-335, III).
/// Sees async methods, iterators, lambdas and generic calls. Blind for constants, which the compiler copies: the test of
/// source files sees those.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Operations = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(operation => operation.Value);

    /// <summary>The outermost types that <paramref name="type"/> mentions, itself left out.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        foreach (var part in WithNested(type))
        {
            CollectSignatures(part, found);
            foreach (var member in MembersIn(part)) AddMember(member, found);
        }

        found.Remove(type);
        return found;
    }

    /// <summary>The methods, fields and types that the bodies of a type's methods name.</summary>
    public static IEnumerable<MemberInfo> MembersUsedBy(Type type) => WithNested(type).SelectMany(MembersIn);

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Declared).SelectMany(WithNested).Prepend(type);

    private static void CollectSignatures(Type type, HashSet<Type> into)
    {
        Add(type.BaseType, into);
        foreach (var contract in OwnInterfaces(type)) Add(contract, into);
        foreach (var constraint in ConstraintsOf(type.GetGenericArguments())) Add(constraint, into);
        AddAttributes(type, into);

        foreach (var member in type.GetMembers(Declared))
        {
            AddAttributes(member, into);
            AddSignature(member, into);
        }
    }

    /// <summary>Those that the type itself names; reflection also lists what they bring along.</summary>
    private static IEnumerable<Type> OwnInterfaces(Type type)
    {
        var all = type.GetInterfaces();
        return all.Except(all.SelectMany(contract => contract.GetInterfaces())).Except(type.BaseType?.GetInterfaces() ?? []);
    }

    private static IEnumerable<Type> ConstraintsOf(Type[] arguments) =>
        from argument in arguments
        where argument.IsGenericParameter
        from constraint in argument.GetGenericParameterConstraints()
        select constraint;

    private static void AddSignature(MemberInfo member, HashSet<Type> into)
    {
        if (member is FieldInfo field) Add(field.FieldType, into);
        if (member is MethodInfo method)
        {
            Add(method.ReturnType, into);
            foreach (var constraint in ConstraintsOf(method.GetGenericArguments())) Add(constraint, into);
        }

        if (member is MethodBase called)
        {
            foreach (var parameter in called.GetParameters()) Add(parameter.ParameterType, into);
            foreach (var local in called.GetMethodBody()?.LocalVariables ?? []) Add(local.LocalType, into);
        }
    }

    private static void AddAttributes(MemberInfo member, HashSet<Type> into)
    {
        foreach (var attribute in member.CustomAttributes)
        {
            Add(attribute.AttributeType, into);
            foreach (var argument in attribute.ConstructorArguments) Add(argument.Value as Type, into);
        }
    }

    private static void AddMember(MemberInfo member, HashSet<Type> into)
    {
        Add(member as Type ?? member.DeclaringType, into);
        if (member is MethodInfo { IsGenericMethod: true } generic)
        {
            foreach (var argument in generic.GetGenericArguments()) Add(argument, into);
        }
    }

    private static void Add(Type? type, HashSet<Type> into)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(type.GetElementType(), into);
            return;
        }

        foreach (var argument in type.GetGenericArguments()) Add(argument, into);
        while (type.DeclaringType is { } outer) type = outer;
        into.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    private static IEnumerable<MemberInfo> MembersIn(Type type) =>
        type.GetMembers(Declared).OfType<MethodBase>().SelectMany(MembersIn);

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;

        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method is MethodInfo ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | code[at++]));
            var operation = Operations[value];
            if (operation.OperandType is
                OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                if (member is not null) yield return member;
            }

            at += OperandSize(operation.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
