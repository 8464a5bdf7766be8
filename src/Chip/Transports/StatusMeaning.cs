using CanCuoc.Chip.Apdu;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Transports;

/// <summary>What status words mean (ISO 7816-4 §5.6).</summary>
public static class StatusMeaning
{
    public static Wording Of(StatusWord status) =>
        (int)status switch
        {
            0x9000 => new("xong", "done"),
            >= 0x6100 and < 0x6200 => new("còn dữ liệu", "more to fetch"),
            0x6282 => new("hết tệp", "end of file"),
            0x6285 => new("đã bị chấm dứt", "terminated"),
            0x6300 => new("xác thực không đúng", "authentication failed"),
            >= 0x63C0 and < 0x63D0 => new("sai, còn vài lần thử", "wrong, some tries left"),
            0x6581 => new("không ghi được vào bộ nhớ", "memory failure"),
            0x6700 => new("sai độ dài", "wrong length"),
            0x6881 => new("không hỗ trợ kênh logic", "logical channel not supported"),
            0x6882 => new("không hỗ trợ kênh bảo vệ", "secure messaging not supported"),
            0x6883 => new("thiếu lệnh cuối của chuỗi", "last command of the chain expected"),
            0x6884 => new("không hỗ trợ chuỗi lệnh", "command chaining not supported"),
            0x6982 => new("chưa đủ quyền", "security status not satisfied"),
            0x6983 => new("cách xác thực bị khóa", "authentication method blocked"),
            0x6984 => new("dữ liệu tham chiếu không dùng được", "reference data not usable"),
            0x6985 => new("chưa đủ điều kiện", "conditions not satisfied"),
            0x6986 => new("chưa chọn tệp", "no current file"),
            0x6987 => new("thiếu phần bảo vệ", "secure messaging objects missing"),
            0x6988 => new("phần bảo vệ không đúng", "secure messaging objects incorrect"),
            0x6A80 => new("dữ liệu không đúng", "incorrect data"),
            0x6A82 => new("không có tệp hoặc ứng dụng", "file or application not found"),
            0x6A84 => new("không đủ bộ nhớ", "not enough memory"),
            0x6A86 => new("tham số không đúng", "incorrect parameters"),
            0x6A88 => new("không có dữ liệu tham chiếu", "reference data not found"),
            0x6B00 => new("ngoài tệp", "outside the file"),
            >= 0x6C00 and < 0x6D00 => new("sai độ dài chờ nhận", "wrong expected length"),
            0x6D00 => new("không có lệnh này", "instruction not supported"),
            0x6E00 => new("không có lớp lệnh này", "class not supported"),
            _ => new("trạng thái khác", "another status"),
        };
}
