using CanCuoc.Vocabulary;

namespace CanCuoc.Components;

/// <summary>How a page names its language to a browser (BCP 47), and the other language to its reader.</summary>
public static class LanguageTag
{
    extension(Language language)
    {
        /// <summary><c>vi</c> or <c>en</c>.</summary>
        public string Tag => language == Language.English ? "en" : "vi";

        public Language Other => language == Language.English ? Language.Vietnamese : Language.English;

        /// <summary>In the language itself.</summary>
        public string OwnName => language == Language.English ? "English" : "Tiếng Việt";

        /// <summary>The language of a tag; Vietnamese for anything else.</summary>
        public static Language Of(string? tag) => tag == "en" ? Language.English : Language.Vietnamese;
    }
}
