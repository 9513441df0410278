namespace FunQuail.Application.Common.Reading;

/// <summary>A view with the version of the thing it shows; the version goes into the ETag, not into the body.</summary>
public sealed record Versioned<T>(T View, int Version);
