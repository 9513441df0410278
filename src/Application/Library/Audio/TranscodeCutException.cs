namespace FunQuail.Application.Library.Audio;

/// <summary>A conversion broke off while it was read: what came so far must not be taken for the whole.</summary>
public sealed class TranscodeCutException() : IOException("The conversion broke off.");
