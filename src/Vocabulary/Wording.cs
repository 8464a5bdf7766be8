namespace CanCuoc.Vocabulary;

/// <summary>One sentence or label in both languages of the product, Vietnamese first.</summary>
public readonly record struct Wording(string Vietnamese, string English)
{
    public string In(Language language) => language == Language.English ? English : Vietnamese;

    public override string ToString() => $"{Vietnamese} / {English}";
}

/// <summary>The languages of pages, messages and documents.</summary>
public enum Language
{
    Vietnamese,
    English,
}
