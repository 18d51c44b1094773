Feature: Open points
  What no source settles is observed and reported, so that runs can be compared. It never fails a target.

  @WHO-WINS
  Rule: Which identifier decides when two match different profiles?

    Scenario Outline: Observed: which profile a call with one's <one> and another's <other> updates
      Given Jessica has a profile with:
        | <one> | <hers> |
      And Robert has a profile with:
        | <other> | <his> |
      When Identify receives:
        | <one>   | <hers> |
        | <other> | <his>  |
        | city    | Boston |
      Then it is observed as WHO-WINS who has the city "Boston"

      Examples:
        | one         | hers             | other        | his              |
        | external ID | 1468             | email        | robert@yahoo.com |
        | external ID | 1468             | phone number | +16171000005     |
        | email       | old.me@yahoo.com | phone number | +16171000005     |

  @EMAIL-CASE
  Rule: Whom does a look-up find by an email in another case?

    Scenario: Observed: whom a look-up by the email in capitals finds
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      Then it is observed as EMAIL-CASE who is found by email "OLD.ME@yahoo.com"

  @CHANGE-TO-HELD
  Rule: What is the answer to a change to a value that another profile has?

    Scenario: Observed: the answer to a change to another profile's email
      Given Jessica has a profile with:
        | external ID | 1468 |
      And Robert has a profile with:
        | email | robert@yahoo.com |
      When the private key tries to change Jessica's profile to:
        | email | robert@yahoo.com |
      Then it is observed as CHANGE-TO-HELD what the answer is

  @NO-IDENTIFIER
  Rule: What is the answer to a request without identifiers?

    Scenario: Observed: the answer to a request with properties alone
      When Identify receives:
        | odd | 1 |
      Then it is observed as NO-IDENTIFIER what the answer is

  @NO-PROPERTIES @wire-2022
  Rule: What is the answer to a payload without properties?

    Scenario: Observed: the answer to a payload with a token alone
      When Identify receives, as "form", the payload:
        """
        {"token": "<public key>"}
        """
      Then it is observed as NO-PROPERTIES what the answer is

  @PLAIN-PLUS @wire-2022
  Rule: What becomes of a plus sign that is not encoded?

    Scenario: Observed: what an unencoded phone number is taken for
      Given Jessica has a profile with:
        | external ID | 1468 |
      When Identify receives, as "form, plus not encoded":
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | city         | Boston       |
      Then Jessica has:
        | city | Boston |
      And it is observed as PLAIN-PLUS what became of Jessica's phone number "+16171000001"

  @PROCESSING-TIME
  Rule: How long does it take until a change shows?

    Scenario: Observed: how long changes take in this run
      Given Jessica has a profile with:
        | external ID | 1468 |
      Then it is observed as PROCESSING-TIME how long changes take
