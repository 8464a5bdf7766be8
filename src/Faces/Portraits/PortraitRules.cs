namespace CanCuoc.Faces;

/// <summary>
/// The rules of ICAO 9303-3 and ISO/IEC 39794-5 annex D for portraits, as far as they can be measured, with the clauses of ISO/IEC 19794-5:2005
/// where they were first counted. That there is one face is said before (FAC-05, FAC-06). Limits are the standard's but for yaw and pitch,
/// whose limits are widened by the error of the measure (5° to 15°, 5° to 20°), and for those marked "own limit", which the standard leaves
/// to judgement; docs/faces.md says how they were chosen.
/// </summary>
public static class PortraitRules
{
    public static readonly IReadOnlyList<PortraitRule> All =
    [
        new(
            "size",
            "ISO/IEC 19794-5, 8.4.1: 240 × 320",
            PortraitPart.Picture,
            one => Math.Min(one.Picture.Width / 3.0, one.Picture.Height / 4.0) * 3,
            (240, double.MaxValue),
            new("Ảnh quá nhỏ: cần ít nhất 240 × 320 điểm ảnh.", "The picture is too small: at least 240 × 320 pixels.")
        )
        {
            IsGrave = true,
        },
        new(
            "eye-distance",
            "ISO/IEC 39794-5, D.1.4: 90 pixels",
            PortraitPart.Eyes,
            one => one.Landmarks.EyeDistance,
            (90, double.MaxValue),
            new("Khuôn mặt quá nhỏ: hãy chụp gần hơn.", "The face is too small: come nearer.")
        )
        {
            IsGrave = true,
        },
        new(
            "yaw",
            "ISO/IEC 39794-5, D.1.4; 19794-5, 7.2.2: 5°",
            PortraitPart.Head,
            one => Math.Abs(one.Pose.Yaw),
            (0, 15),
            new(
                "Mặt quay sang bên: hãy nhìn thẳng vào máy ảnh.",
                "The face is turned aside: look straight into the camera."
            )
        )
        {
            IsGrave = true,
        },
        new(
            "pitch",
            "ISO/IEC 39794-5, D.1.4; 19794-5, 7.2.2: 5°",
            PortraitPart.Head,
            one => Math.Abs(one.Pose.Pitch),
            (0, 20),
            new("Đầu cúi hoặc ngẩng: hãy giữ cằm ngang.", "The head is bent up or down: hold the chin level.")
        )
        {
            IsGrave = true,
        },
        new(
            "roll",
            "ISO/IEC 39794-5, D.1.4: 8°",
            PortraitPart.Head,
            one => Math.Abs(one.Pose.Roll),
            (0, 8),
            new("Đầu nghiêng: hãy giữ đầu thẳng.", "The head is tilted: hold it upright.")
        )
        {
            IsGrave = true,
        },
        new(
            "eyes-open",
            "ISO/IEC 19794-5, 7.2.3; own limit",
            PortraitPart.Eyes,
            one => one.EyeOpening,
            (0.18, double.MaxValue),
            new("Mắt nhắm: hãy mở mắt.", "The eyes are closed: open them.")
        )
        {
            IsGrave = true,
        },
        new(
            "mouth-closed",
            "ISO/IEC 19794-5, 7.2.3; own limit",
            PortraitPart.Mouth,
            one => one.MouthOpening,
            (0, 0.12),
            new("Miệng mở: hãy ngậm miệng.", "The mouth is open: close it.")
        ),
        new(
            "light-left",
            "ISO/IEC 19794-5, 7.2.7; own limit",
            PortraitPart.LeftHalf,
            one => Math.Max(0, one.Tones.LeftLess),
            (0, 0.15),
            new(
                "Nửa mặt bên trái ảnh bị tối: hãy chiếu sáng đều.",
                "The half at the left of the picture is dark: light the face evenly."
            )
        ),
        new(
            "light-right",
            "ISO/IEC 19794-5, 7.2.7; own limit",
            PortraitPart.RightHalf,
            one => Math.Max(0, -one.Tones.LeftLess),
            (0, 0.15),
            new(
                "Nửa mặt bên phải ảnh bị tối: hãy chiếu sáng đều.",
                "The half at the right of the picture is dark: light the face evenly."
            )
        ),
        new(
            "brightness",
            "ISO/IEC 19794-5, 7.3.2; own limit",
            PortraitPart.Face,
            one => one.Tones.Mean,
            (60, 220),
            new(
                "Khuôn mặt quá tối hoặc quá sáng: hãy chỉnh ánh sáng.",
                "The face is too dark or too bright: correct the light."
            )
        )
        {
            IsGrave = true,
        },
        new(
            "clipping",
            "ISO/IEC 19794-5, 7.3.2; own limit",
            PortraitPart.Face,
            one => one.Tones.Clipped,
            (0, 0.05),
            new(
                "Trên mặt có vùng cháy sáng hoặc đen kịt: hãy chỉnh ánh sáng.",
                "Parts of the face are burnt out or black: correct the light."
            )
        ),
        new(
            "gray-levels",
            "ISO/IEC 19794-5, 7.4.2: 7 bits of variation; here half of them",
            PortraitPart.Face,
            one => one.Tones.Levels,
            (64, 256),
            new("Ảnh thiếu tương phản: hãy chỉnh phơi sáng.", "The face has too few shades: correct the exposure.")
        )
        {
            IsGrave = true,
        },
        new(
            "background-bright",
            "ISO/IEC 19794-5, 7.2.6; own limit",
            PortraitPart.Background,
            one => one.Background.IsSeen ? one.Background.Mean : null,
            (140, 255),
            new("Nền tối: hãy dùng nền sáng, một màu.", "The background is dark: use a plain bright one.")
        ),
        new(
            "background-plain",
            "ISO/IEC 19794-5, 7.2.6; own limit",
            PortraitPart.Background,
            one => one.Background.IsSeen ? one.Background.Spread : null,
            (0, 25),
            new(
                "Nền không đều hoặc có vật phía sau: hãy dùng nền trơn.",
                "The background is uneven or shows things: use a plain one."
            )
        ),
        new(
            "sharpness",
            "ISO/IEC 19794-5, 7.3.3; own limit",
            PortraitPart.Face,
            one => one.Sharpness,
            (8, double.MaxValue),
            new("Ảnh mờ: hãy lấy nét vào mắt và giữ yên.", "The picture is blurred: focus on the eyes and hold still.")
        )
        {
            IsGrave = true,
        },
        .. Framing,
    ];

    /// <summary>Where the head is in the picture and how large; a crop of ours (<see cref="PortraitCrop"/>) meets these by itself.</summary>
    public static IReadOnlyList<PortraitRule> Framing =>
        [
            new(
                "head-length",
                "ISO/IEC 39794-5, D.1.4; 19794-5, 8.3.5: 60 % to 90 % of the height",
                PortraitPart.Head,
                one => one.Head.Length / one.Picture.Height,
                (0.6, 0.9),
                new("Đầu quá nhỏ hoặc quá lớn trong khung ảnh.", "The head is too small or too large in the picture.")
            ),
            new(
                "head-width",
                "ISO/IEC 39794-5, D.1.4; 19794-5, 8.3.4: 50 % to 75 % of the width",
                PortraitPart.Head,
                one => one.Head.Width / one.Picture.Width,
                (0.5, 0.75),
                new("Đầu quá hẹp hoặc quá rộng trong khung ảnh.", "The head is too narrow or too wide in the picture.")
            ),
            new(
                "centre-across",
                "ISO/IEC 39794-5, D.1.4; 19794-5, 8.3.2: 45 % to 55 % of the width",
                PortraitPart.Head,
                one => one.Landmarks.EyesCentre.X / one.Picture.Width,
                (0.45, 0.55),
                new("Khuôn mặt lệch sang bên khung ảnh.", "The face is not in the middle of the picture.")
            ),
            new(
                "centre-down",
                "ISO/IEC 39794-5, D.1.4; 19794-5, 8.3.3: 30 % to 50 % of the height",
                PortraitPart.Eyes,
                one => one.Landmarks.EyesCentre.Y / one.Picture.Height,
                (0.3, 0.5),
                new(
                    "Khuôn mặt quá cao hoặc quá thấp trong khung ảnh.",
                    "The face is too high or too low in the picture."
                )
            ),
        ];

    public static IReadOnlyList<PortraitFinding> Judge(Portrait portrait) =>
        [.. All.Select(rule => rule.Judge(portrait))];
}
