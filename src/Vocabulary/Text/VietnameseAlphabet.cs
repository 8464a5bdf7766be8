namespace CanCuoc.Vocabulary;

/// <summary>The letters and tones of Vietnamese (TCVN 6909:2001), in the order in which lists are sorted.</summary>
internal static class VietnameseAlphabet
{
    /// <summary>The 29 letters, with F J W Z of minority and foreign names in their Latin places.</summary>
    public const string Order = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ";

    /// <summary>Every vowel with its tones in their order: ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
    public static readonly string[] Vowels =
    [
        "aàảãáạ",
        "ăằẳẵắặ",
        "âầẩẫấậ",
        "eèẻẽéẹ",
        "êềểễếệ",
        "iìỉĩíị",
        "oòỏõóọ",
        "ôồổỗốộ",
        "ơờởỡớợ",
        "uùủũúụ",
        "ưừửữứự",
        "yỳỷỹýỵ",
    ];

    /// <summary>The combining mark of each tone; ngang has none.</summary>
    public const string ToneMarks = "\0\u0300\u0309\u0303\u0301\u0323";

    /// <summary>The marks that make another letter (breve, circumflex, horn), each with the pairs (letter, bare letter).</summary>
    public static readonly (char Mark, string Pairs)[] LetterMarks =
    [
        ('\u0306', "ăa"),
        ('\u0302', "âaêeôo"),
        ('\u031B', "ơoưu"),
    ];

    public static string VowelRow(char vowel) => Array.Find(Vowels, row => row[0] == vowel)!;
}
