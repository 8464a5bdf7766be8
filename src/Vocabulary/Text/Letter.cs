namespace CanCuoc.Vocabulary;

/// <summary>What the product knows about one letter of a name; the default is no letter.</summary>
/// <param name="Toneless">Upper case without tone, ă â đ ê ô ơ ư kept: Ấ is Â.</param>
/// <param name="Tone">0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.</param>
/// <param name="Ascii">First letter of A to Z that stands for it: Ấ is A, Ø is O.</param>
/// <param name="AsciiSecond">Second letter where it needs two (Ø is OE), else NUL.</param>
internal readonly record struct Letter(char Toneless, byte Tone, char Ascii, char AsciiSecond = '\0')
{
    public bool IsLetter => Ascii != '\0';
}
