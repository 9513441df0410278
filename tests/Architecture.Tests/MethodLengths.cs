using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace FunQuail.Architecture.Tests;

/// <summary>How many lines the bodies of an assembly's methods span, as its debug symbols say.</summary>
internal static class MethodLengths
{
    /// <summary>Every method but the constructors, whose symbols include the fields of the whole type.</summary>
    public static IEnumerable<(string File, string Method, int Lines)> Of(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".pdb");
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(file));
        var reader = symbols.GetMetadataReader();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToList();
            if (points.Count == 0) continue;

            var token = MetadataTokens.GetToken(handle.ToDefinitionHandle());
            var method = assembly.ManifestModule.ResolveMethod(token)!;
            if (method is ConstructorInfo) continue;

            var document = reader.GetDocument(points[0].Document);
            var lines = points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
            yield return (reader.GetString(document.Name), $"{method.DeclaringType!.Name}.{method.Name}", lines);
        }
    }
}
