namespace CanCuoc.Vocabulary;

/// <summary>Marital status, <i>tình trạng hôn nhân</i>; the values are the codes <c>TinhTrangHonNhan</c> of QCVN 109:2017/BTTTT.</summary>
public enum MaritalStatus : byte
{
    Unknown = 0,
    NeverMarried = 1,
    Married = 2,

    /// <summary>The list does not tell the two apart.</summary>
    DivorcedOrWidowed = 3,
}

/// <summary>Labels and reading of <see cref="MaritalStatus"/>.</summary>
public static class MaritalStatusCode
{
    public static readonly Refusal NotAMaritalStatus = new(
        "VOC-31",
        "Tình trạng hôn nhân không hợp lệ; chỉ nhận mã từ 0 đến 3.",
        "The marital status is not valid; give a code from 0 to 3."
    );

    private static readonly Wording[] Labels = CodeLists.Labels("TinhTrangHonNhan");

    extension(MaritalStatus status)
    {
        public Wording Wording => Labels[(int)status];

        /// <summary>A code (0 to 3) or a label in either language.</summary>
        public static Outcome<MaritalStatus> Read(ReadOnlySpan<char> text) =>
            CodeLists.Find(Labels, text) is var code and >= 0 ? (MaritalStatus)code : NotAMaritalStatus;
    }
}
