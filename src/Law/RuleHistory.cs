namespace CanCuoc.Law;

/// <summary>The versions of one rule, oldest first.</summary>
public sealed class RuleHistory<T>
    where T : DatedRule
{
    internal RuleHistory(params T[] versions) => Versions = versions;

    public IReadOnlyList<T> Versions { get; }

    /// <summary>The version that decides on a day; null before the first.</summary>
    public T? On(DateOnly day) => Versions.LastOrDefault(version => version.From <= day);
}
