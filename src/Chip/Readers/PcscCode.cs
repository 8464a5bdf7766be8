using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Readers;

/// <summary>What PC/SC answers, and what it means to who reads a card.</summary>
internal static class PcscCode
{
    public const uint Success = 0;
    public const uint Cancelled = 0x8010_0002;
    public const uint Timeout = 0x8010_000A;
    public const uint NoReaders = 0x8010_002E;
    public const uint NotTransacted = 0x8010_0016;
    public const uint UnknownReader = 0x8010_0009;

    public static readonly Refusal NoService = new(
        "CHI-04",
        "Dịch vụ đầu đọc thẻ (pcscd) không chạy hoặc vừa dừng; hãy khởi động dịch vụ rồi đọc lại.",
        "The smart card service (pcscd) is not running or has stopped; start it and read again."
    );

    public static readonly Refusal NoReader = new(
        "CHI-05",
        "Không có đầu đọc này, hoặc đầu đọc vừa bị rút ra.",
        "There is no such reader, or it was unplugged."
    );

    public static readonly Refusal NoCard = new(
        "CHI-06",
        "Không có thẻ trên đầu đọc.",
        "There is no card on the reader."
    );

    public static readonly Refusal Removed = new(
        "CHI-07",
        "Thẻ rời khỏi đầu đọc khi đang đọc; hãy đặt lại thẻ và giữ yên.",
        "The card left the reader while it was read; lay it on again and keep it still."
    );

    public static readonly Refusal Mute = new(
        "CHI-09",
        "Không nói chuyện được với chip: chip không trả lời hoặc kết nối chập chờn; hãy đặt lại thẻ.",
        "The chip cannot be talked to: it is mute, or the contact is poor; lay the card on again."
    );

    public static readonly Refusal InUse = new(
        "CHI-23",
        "Một chương trình khác đang dùng riêng thẻ này.",
        "Another program has this card to itself."
    );

    public static readonly Refusal Failed = new(
        "CHI-24",
        "Dịch vụ đầu đọc thẻ báo lỗi ngoài dự kiến.",
        "The smart card service reports an unexpected error."
    );

    /// <summary>Why nothing came of a call that was not answered with success.</summary>
    public static Refusal Refusal(uint code) =>
        code switch
        {
            // no context, broken pipe to the service, no service, service stopped
            0x8010_0003 or 0x8010_0013 or 0x8010_001D or 0x8010_001E => NoService,
            UnknownReader or 0x8010_0017 or NoReaders => NoReader,
            0x8010_000C => NoCard,
            // powered off, reset or taken away beneath us
            0x8010_0067 or 0x8010_0068 or 0x8010_0069 => Removed,
            // no protocol in common, not ready, a wrong answer to reset, not transacted, lost bytes, unsupported, unresponsive
            0x8010_000F or 0x8010_0010 or 0x8010_0015 or NotTransacted or 0x8010_002F or 0x8010_0065 or 0x8010_0066 =>
                Mute,
            0x8010_000B => InUse,
            _ => Failed.For($"0x{code:X8}"),
        };
}

/// <summary>How bytes go to the card (ISO 7816-3); bits of one word.</summary>
internal static class PcscProtocol
{
    public const uint T0 = 1;
    public const uint T1 = 2;
}
