namespace FunQuail.Domain.Catalog.Credits;

/// <summary>One name of a printed credit and what is printed behind it; all parts in a row are the printed text.</summary>
public sealed record CreditPart(string Name, string JoinPhrase);
