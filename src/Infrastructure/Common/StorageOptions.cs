namespace FunQuail.Infrastructure.Common;

/// <summary>Where FunQuail keeps the files it owns. The host registers one.</summary>
/// <param name="DataDirectory">Absolute; made when it is missing.</param>
public sealed record StorageOptions(string DataDirectory);
