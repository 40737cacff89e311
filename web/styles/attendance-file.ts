/** What a file would note: people of it, who they are, and minutes before and after. */
export const attendanceFileCss = /* css */ `@layer page{
.group{margin-top:0}
.group>h2{font-size:var(--large);font-family:var(--serif);color:var(--ink)}
.banner.note{font-size:inherit;font-weight:inherit}
.person-of-file{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1.4fr);gap:.35rem 1.5rem;align-items:center;padding:.75rem 0;overflow-wrap:anywhere}
.times,.change{font-variant-numeric:tabular-nums}
.change{white-space:nowrap}
.change del{color:var(--soft)}
.change ins{text-decoration:none;font-weight:600;background:var(--confirmed-tint);border-radius:3px;padding:0 .25em}
td:first-child{width:45%;overflow-wrap:anywhere}
details.part>p{margin-bottom:.75rem}
details.part>.list{margin-bottom:1rem}
.hint{margin-top:.5rem}
@media (max-width:40rem){.person-of-file{grid-template-columns:minmax(0,1fr)}td:first-child{width:auto}}
}
`;
