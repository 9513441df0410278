namespace FunQuail.Application.Common.Messaging;

/// <summary>
/// What a command says of one property: a value from now on, null among them, or nothing, and then it stays
/// (the difference that a JSON merge patch makes, RFC 7396).
/// </summary>
public readonly record struct Change<T>
{
    private readonly bool _isMade;
    private readonly T _value;

    internal Change(T value) => (_isMade, _value) = (true, value);

    /// <summary>What the property is afterwards.</summary>
    public T Or(T present) => _isMade ? _value : present;
}

/// <summary>Makes a <see cref="Change{T}"/>; <c>default</c> is none.</summary>
public static class Change
{
    public static Change<T> To<T>(T value) => new(value);
}
