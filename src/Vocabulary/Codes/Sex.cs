namespace CanCuoc.Vocabulary;

/// <summary>Sex, <i>giới tính</i>; the values are the codes <c>GioiTinh</c> of QCVN 109:2017/BTTTT.</summary>
public enum Sex : byte
{
    Unknown = 0,
    Male = 1,
    Female = 2,

    /// <summary>Code 3 is not in the published list; some systems send it.</summary>
    Other = 3,
}

/// <summary>Labels and reading of <see cref="Sex"/>.</summary>
public static class SexCode
{
    public static readonly Refusal NotASex = new(
        "VOC-30",
        "Giới tính không hợp lệ; chỉ nhận mã từ 0 đến 3 hoặc Nam, Nữ.",
        "The sex is not valid; give a code from 0 to 3, or Nam, Nữ."
    );

    private static readonly Wording[] Labels = CodeLists.Labels("GioiTinh");

    extension(Sex sex)
    {
        public Wording Wording => Labels[(int)sex];

        /// <summary>A code (0 to 3) or a label in either language.</summary>
        public static Outcome<Sex> Read(ReadOnlySpan<char> text) =>
            CodeLists.Find(Labels, text) is var code and >= 0 ? (Sex)code : NotASex;
    }
}
