namespace FunQuail.Application.Identity.Access;

/// <summary>Marks commands after which somebody may do less than before, or something else.</summary>
public interface IChangesAccess;
