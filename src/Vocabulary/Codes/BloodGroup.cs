using System.Globalization;

namespace CanCuoc.Vocabulary;

/// <summary>Blood group, <i>nhóm máu</i>; the values are the codes <c>NhomMau</c> of QCVN 109:2017/BTTTT, which knows no Rhesus factor.</summary>
public enum BloodGroup : byte
{
    Unknown = 0,
    A = 1,
    B = 2,
    AB = 3,
    O = 4,
}

/// <summary>Labels, code and reading of <see cref="BloodGroup"/>.</summary>
public static class BloodGroupCode
{
    public static readonly Refusal NotABloodGroup = new(
        "VOC-32",
        "Nhóm máu không hợp lệ; chỉ nhận mã từ 00 đến 04 hoặc A, B, AB, O.",
        "The blood group is not valid; give a code from 00 to 04, or A, B, AB, O."
    );

    private static readonly Wording[] Labels = CodeLists.Labels("NhomMau");

    extension(BloodGroup group)
    {
        public Wording Wording => Labels[(int)group];

        /// <summary>Two digits, as exchanged.</summary>
        public string Code => ((int)group).ToString("D2", CultureInfo.InvariantCulture);

        /// <summary>A code (00 to 04) or a letter group.</summary>
        public static Outcome<BloodGroup> Read(ReadOnlySpan<char> text) =>
            CodeLists.Find(Labels, text) is var code and >= 0 ? (BloodGroup)code : NotABloodGroup;
    }
}
