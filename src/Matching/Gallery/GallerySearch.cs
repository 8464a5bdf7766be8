using CanCuoc.Vocabulary;

namespace CanCuoc.Matching.Gallery;

/// <summary>What is looked for in one pass over the codes.</summary>
/// <param name="Codes">One to 64, each as long as the format says.</param>
/// <param name="Most">Of hits for each code, 1 to 10,000.</param>
/// <param name="AtLeast">Scores below it are no hits.</param>
public sealed record GalleryQuestion(IReadOnlyList<ReadOnlyMemory<byte>> Codes, int Most, int AtLeast = int.MinValue)
{
    public const int MostCodes = 64;
    public const int MostHits = 10_000;

    public static readonly Refusal TooMuch = new(
        "GAL-14",
        "Một lần tìm kiếm nhận từ 1 đến 64 mã và trả từ 1 đến 10.000 kết quả cho mỗi mã.",
        "A search takes 1 to 64 codes and answers with 1 to 10,000 hits for each."
    );

    public static readonly Refusal NoCommonFormat = new(
        "GAL-15",
        "Phải tìm trong ít nhất một kho, và các kho phải có cùng một định dạng.",
        "A search needs one gallery or more, all of one format."
    );

    /// <summary>Why it cannot be asked of these galleries; null when it can.</summary>
    internal Refusal? Judge(IReadOnlyList<CodeGallery> parts)
    {
        if (Codes.Count is < 1 or > MostCodes || Most is < 1 or > MostHits)
            return TooMuch;
        if (parts.Count == 0 || parts.Any(part => part.Format != parts[0].Format))
            return NoCommonFormat;
        return Codes.Any(code => code.Length != parts[0].Format.CodeBytes) ? CodeGallery.WrongCode : null;
    }
}

/// <summary>A member that is like what was looked for. The first of two has the higher score, then the lower subject, then the lower part.</summary>
/// <param name="Score">The dot product, or how many bits agree.</param>
public readonly record struct GalleryHit(int Score, long Subject, byte Part) : IComparable<GalleryHit>
{
    public int CompareTo(GalleryHit other) =>
        (-(long)Score, Subject, Part).CompareTo((-(long)other.Score, other.Subject, other.Part));
}

/// <summary>What has to be done first.</summary>
public enum SearchPriority
{
    /// <summary>Nobody waits for it.</summary>
    Background,

    /// <summary>An applicant will come back for it.</summary>
    Ordinary,

    /// <summary>Somebody stands at the counter.</summary>
    Urgent,
}
