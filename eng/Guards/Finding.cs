namespace CanCuoc.Guards;

/// <summary>One broken rule: the place as <c>file:line</c> or project, and what is wrong there.</summary>
internal sealed record Finding(string Where, string What)
{
    /// <summary>Prints the findings of one guard; 0 when there are none, else 1.</summary>
    public static int Print(string guard, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            Console.WriteLine(finding);
        Console.WriteLine(findings.Count == 0 ? $"{guard}: in order" : $"{guard}: {findings.Count} broken");
        return findings.Count == 0 ? 0 : 1;
    }

    public override string ToString() => $"  {Where}: {What}";
}
