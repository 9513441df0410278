namespace FunQuail.Domain.Common;

/// <summary>Something that happened to an aggregate. Heard inside the transaction of the command that caused it.</summary>
public interface IDomainEvent;
