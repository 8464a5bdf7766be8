using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Tells the story on the console: numbered chapters, and what happened in each, in both languages.</summary>
internal sealed class Narrator(TextWriter output)
{
    private int chapter;

    public void Chapter(string vietnamese, string english) =>
        output.WriteLine($"\n{++chapter}. {vietnamese} / {english}");

    public void Say(string vietnamese, string english)
    {
        output.WriteLine($"   {vietnamese}");
        output.WriteLine($"   {english}");
    }

    public void Show(string label, string value) => output.WriteLine($"     {label, -34} {value}");

    /// <summary>A rule said no, as it should.</summary>
    public void Refused(Refusal refusal) =>
        output.WriteLine($"   ✗ {refusal.Code}  {refusal.Text.Vietnamese} / {refusal.Text.English}");

    public void Done(string vietnamese, string english) => output.WriteLine($"   ✓ {vietnamese} / {english}");
}
