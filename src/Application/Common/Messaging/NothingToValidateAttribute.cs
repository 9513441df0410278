namespace FunQuail.Application.Common.Messaging;

/// <summary>Marks a command that has no validator, and says why.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NothingToValidateAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
