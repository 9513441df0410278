namespace FunQuail.Web.Hosting.Doctor;

/// <summary>What one look found.</summary>
/// <param name="IsWell">False when something has to be done.</param>
/// <param name="Sentence">What was found, and if it is wrong, what to do.</param>
internal sealed record Finding(bool IsWell, string Sentence)
{
    public static Finding Well(string sentence) => new(true, sentence);

    public static Finding Wrong(string sentence) => new(false, sentence);
}
