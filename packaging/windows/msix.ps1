# packaging\windows\msix.ps1 INSTALLED OUT.msix: packs an installed tree (programs in bin\, Qt beside them) as MSIX and signs it.
# $env:SIGN_THUMBPRINT names the certificate, whose subject must be AGENTEE_MSIX_PUBLISHER. On Windows, with its SDK.
param(
    [Parameter(Mandatory)] [string] $Installed,
    [Parameter(Mandatory)] [string] $Out,
    [Parameter(Mandatory)] [string] $Manifest
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

Copy-Item $Manifest (Join-Path $Installed 'AppxManifest.xml')
$assets = New-Item -ItemType Directory -Force (Join-Path $Installed 'Assets')
foreach ($size in 48, 128, 256) {
    Copy-Item "$PSScriptRoot\..\icons\$size\agentee.png" (Join-Path $assets "agentee-$size.png")
}
makeappx pack /o /d $Installed /p $Out
signtool sign /sha1 $env:SIGN_THUMBPRINT /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 $Out
signtool verify /pa $Out
